/**
 * Puts the consultation that the address asks for, `?id=night-noise`, into the element. It stands before the element's own script, so that
 * the element reads only what was asked for.
 */
const id = new URLSearchParams(location.search).get('id') ?? '';

if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) document.querySelector('hy-consultation').setAttribute('consultation-id', id);
