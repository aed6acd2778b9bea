import { bluesky } from './bluesky/bluesky';
import type { Platform } from './contract';
import { linkedin } from './linkedin/linkedin';
import { mastodon } from './mastodon/mastodon';
import { x } from './x/x';

/** Every site that is known. */
export const platforms: Platform[] = [x, linkedin, bluesky, mastodon];
