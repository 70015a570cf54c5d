/**
 * The page's entry: look and language as chosen in this browser, the app, and the worker that keeps the page for
 * offline. The app is drawn when its words are there, so that nobody sees one language turn into another.
 */
import { registerServiceWorker } from './browser/service-worker-registration.ts';
import { loadPage, WayboardApp } from './elements/shell/app.ts';
import { followLook } from './elements/shell/look.ts';
import { preferredLanguage, speak } from './words/language.ts';

/** English is better than nothing. */
const WORDS_MS_MAX = 1500;

followLook();
if (import.meta.env.PROD) registerServiceWorker();
// The app tells if it cannot be loaded; here it only begins early.
loadPage(location).catch(() => undefined);
const spoken = speak(preferredLanguage()).catch(() => undefined);
await Promise.race([spoken, new Promise((resolve) => setTimeout(resolve, WORDS_MS_MAX))]);
customElements.define('wayboard-app', WayboardApp);
