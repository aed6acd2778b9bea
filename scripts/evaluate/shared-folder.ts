import { join } from 'node:path';

/** Where collected test material is kept beside the repository, if it is; none of it is committed. */
export function sharedFolder(root: string): string {
  return process.env.OOGCONTACT_SHARED ?? join(root, '../shared');
}
