import { describe, expect, it } from 'vitest';
import { choosePlace, type Box } from '../../../src/ui/overlay/choose-place';

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });
const viewport = box(0, 0, 1000, 800);
const scope = box(200, 100, 600, 160);
const editor = box(260, 110, 520, 60);
const publish = box(700, 210, 90, 36);
const nothing = () => false;
const size = { width: 180, height: 26 };

const covers = (spot: { left: number; top: number }, other: Box) =>
  spot.left < other.right && other.left < spot.left + size.width && spot.top < other.bottom && other.top < spot.top + size.height;

describe('a place for the badge', () => {
  it('is the free part of the publish button’s row, left of the counter', () => {
    const counter = box(660, 215, 30, 30);
    const icons = [260, 300, 340].map((left) => box(left, 212, 34, 34));
    const spot = choosePlace(size, publish, scope, [editor, publish, counter, ...icons], viewport, nothing)!;
    expect(spot.top).toBeGreaterThan(200);
    for (const other of [editor, publish, counter, ...icons]) expect(covers(spot, other)).toBe(false);
  });

  it('is under the composer when the row is full', () => {
    const icons = [260, 340, 420, 500, 580, 640].map((left) => box(left, 212, 60, 34));
    const spot = choosePlace(size, publish, scope, [editor, publish, ...icons], viewport, nothing)!;
    expect(spot.top).toBeGreaterThanOrEqual(scope.bottom);
  });

  it('is a corner of the window when the composer fills it', () => {
    const full = box(0, 0, 1000, 800);
    const spot = choosePlace(size, box(900, 10, 90, 36), full, [box(0, 60, 1000, 500), box(0, 0, 1000, 58)], viewport, nothing)!;
    expect(spot.top + size.height).toBeLessThanOrEqual(800);
    expect(spot.top).toBeGreaterThan(560);
  });

  it('is somewhere else when the page has something in use under or above the composer', () => {
    const icons = [260, 340, 420, 500, 580, 640].map((left) => box(left, 212, 60, 34));
    const spot = choosePlace(size, publish, scope, [editor, publish, ...icons], viewport, ({ top }) => top >= scope.bottom && top < 300)!;
    expect(spot.top + size.height).toBeLessThanOrEqual(scope.top);
  });

  it('is nowhere when the composer is out of sight or nothing is free', () => {
    expect(choosePlace(size, publish, box(0, 900, 600, 100), [], viewport, nothing)).toBeUndefined();
    expect(choosePlace(size, publish, scope, [viewport], viewport, nothing)).toBeUndefined();
  });
});
