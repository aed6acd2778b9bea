import type { Norm } from '../engine/types';
import { spoken } from '../text/text';

/** The norm's title, and where it can be read. */
export const NormSource = ({ norm }: { norm: Norm }) => (
  <>{norm.title[spoken()]} <a class="nl-link" lang="nl" href={norm.url} target="_blank" rel="noreferrer noopener">{norm.source}</a></>
);
