/** The page's own 长辈版: large text for the page, and for the elements below every provider. */
for (const button of document.querySelectorAll('button[data-elder]')) {
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(on));
    document.documentElement.classList.toggle('page-elder', on);
    for (const provider of document.querySelectorAll('hy-provider')) provider.setAttribute('mode', on ? 'elder' : '');
  });
}
