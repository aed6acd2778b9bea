import type { Span } from '../types';

/** A text that is rewritten bit by bit and still knows where in the text as typed each of its UTF-16 units comes from. */
export class Rewriting {
  /** Whether anything was rewritten. */
  isTouched = false;
  private starts: number[] | undefined;
  private ends: number[] | undefined;

  constructor(public text: string) {}

  /**
   * Puts something else where an expression (global) matches.
   * @param replace the new text; undefined leaves the match as it is
   */
  replace(expression: RegExp, replace: (match: RegExpMatchArray) => string | undefined): void {
    let text = '';
    let from = 0;
    const starts: number[] = [];
    const ends: number[] = [];
    const keep = (to: number) => {
      text += this.text.slice(from, to);
      for (let i = from; i < to; i += 1) {
        starts.push(this.starts?.[i] ?? i);
        ends.push(this.ends?.[i] ?? i + 1);
      }
    };
    for (const match of this.text.matchAll(expression)) {
      const replacement = replace(match);
      if (replacement === undefined || replacement === match[0]) continue;
      keep(match.index);
      from = match.index + match[0].length;
      const start = this.starts?.[match.index] ?? match.index;
      const end = this.ends?.[from - 1] ?? from;
      text += replacement;
      for (let i = 0; i < replacement.length; i += 1) {
        starts.push(start);
        ends.push(end);
      }
      this.isTouched = true;
    }
    if (from === 0) return;
    keep(this.text.length);
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** A span of the rewritten text as one of the text as typed. */
  toTyped({ start, end }: Span): Span {
    return { start: this.starts?.[start] ?? start, end: end > start ? (this.ends?.[end - 1] ?? end) : (this.starts?.[start] ?? start) };
  }
}
