/** Starts the checking thread when the sources run as they are, without a build (tests, scripts). */
import { register } from 'tsx/esm/api';

register();
await import('./check-worker.ts');
