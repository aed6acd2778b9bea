import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Kept, Keys } from './panel';

/** Where a panel was put by hand, as style. */
export type Spot = {
  left: string;
  top: string;
  maxHeight: string;
};

const margin = 8;
/** How far an arrow key moves it, in CSS pixels. */
const step = 24;
const directions: Record<string, [x: number, y: number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A place for a panel that was asked for there: its head always in the window, and all of it readable by scrolling. */
export function spotAt(left: number, top: number, width: number, viewport: { width: number; height: number }): Spot {
  const x = Math.max(margin, Math.min(left, viewport.width - width - margin));
  const y = Math.max(margin, Math.min(top, viewport.height - 64));
  return { left: `${Math.round(x)}px`, top: `${Math.round(y)}px`, maxHeight: `${Math.round(viewport.height - y - margin)}px` };
}

/** Moves a panel out of the way, by dragging its handle or with the arrow keys. */
export function useMoving(panel: RefObject<HTMLDivElement | null>, kept: Kept, keys: Keys) {
  const grip = useRef<HTMLButtonElement>(null);
  const [spot, setSpot] = useState(kept.spot);
  const move = (left: number, top: number) => {
    const { width } = panel.current!.getBoundingClientRect();
    kept.spot = spotAt(left, top, width, { width: window.innerWidth, height: window.innerHeight });
    setSpot(kept.spot);
  };
  /** The window may have become smaller since it was put there. */
  const stayInside = () => {
    if (!kept.spot || !panel.current) return;
    const { left, top } = panel.current.getBoundingClientRect();
    move(left, top);
  };
  useLayoutEffect(() => {
    stayInside();
    window.addEventListener('resize', stayInside);
    return () => window.removeEventListener('resize', stayInside);
  }, []);
  useEffect(() => {
    keys.press = (key) => {
      const [x, y] = directions[key] ?? [];
      if (x === undefined || y === undefined || (grip.current?.getRootNode() as ShadowRoot | undefined)?.activeElement !== grip.current) return false;
      const { left, top } = panel.current!.getBoundingClientRect();
      move(left + x * step, top + y * step);
      return true;
    };
    return () => { delete keys.press; };
  }, []);
  const handle = {
    ref: grip,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      const held = event.currentTarget as HTMLElement;
      const { left, top } = panel.current!.getBoundingClientRect();
      const from = { x: event.clientX - left, y: event.clientY - top };
      const drag = new AbortController();
      held.setPointerCapture(event.pointerId);
      held.addEventListener('pointermove', (moved) => move(moved.clientX - from.x, moved.clientY - from.y), { signal: drag.signal });
      for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) held.addEventListener(end, () => drag.abort(), { signal: drag.signal });
    },
  };
  return { spot, handle };
}
