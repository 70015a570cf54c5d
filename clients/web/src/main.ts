/** The page's entry: the elements define themselves; what is left is the worker that keeps the page for offline. */
import { registerServiceWorker } from './browser/service-worker-registration.ts';
import './elements/app.ts';

if (import.meta.env.PROD) registerServiceWorker();
