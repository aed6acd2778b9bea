import { shapePaths, type Shape } from './state-words';

export type { Shape } from './state-words';

export const ShapeIcon = ({ shape }: { shape: Shape }) => (
  <svg class={`shape shape-${shape}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={shapePaths[shape]} fill="currentColor" fill-rule="evenodd" />
  </svg>
);
