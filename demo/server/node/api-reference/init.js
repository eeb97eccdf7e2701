// Everything comes from this host: no validator, no web font, no bar that loads other documents.
window.addEventListener('DOMContentLoaded', () => {
  window.SwaggerUIBundle({
    url: 'openapi.json',
    dom_id: '#reference',
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
    validatorUrl: null,
    deepLinking: true,
    showExtensions: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    syntaxHighlight: { activated: false },
  });
});
