import { linkedin } from './linkedin/linkedin';
import { x } from './x/x';

/** Every site that is known. */
export const platforms = [x, linkedin];
