import type { Span } from '../types';

/** A text that is rewritten bit by bit and still knows where in the text as typed each of its UTF-16 units comes from. */
export class Rewriting {
  /** Whether anything was rewritten. */
  isTouched = false;
  private starts: number[] | undefined;
  private ends: number[] | undefined;

  private readonly typed: string;

  constructor(public text: string) {
    this.typed = text;
  }

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

  /** Whether anything inside a span of the rewritten text is other than typed, or something was left out there. */
  isRewritten({ start, end }: Span): boolean {
    if (!this.starts || !this.ends) return false;
    for (let i = start; i < end; i += 1) {
      if (this.ends[i]! - this.starts[i]! !== 1 || this.text[i] !== this.typed[this.starts[i]!]) return true;
      if (i > start && this.starts[i] !== this.ends[i - 1]) return true;
    }
    return false;
  }

  /** Leaves out what lies in none of these spans, which are in text order; a line end stands between them. */
  keepOnly(spans: Span[]): void {
    const starts: number[] = [];
    const ends: number[] = [];
    let text = '';
    for (const span of spans) {
      if (text) {
        text += '\n';
        starts.push(ends.at(-1)!);
        ends.push(ends.at(-1)!);
      }
      for (let i = span.start; i < span.end; i += 1) {
        starts.push(this.starts?.[i] ?? i);
        ends.push(this.ends?.[i] ?? i + 1);
      }
      text += this.text.slice(span.start, span.end);
    }
    [this.text, this.starts, this.ends] = [text, starts, ends];
  }

  /** A span of the rewritten text as one of the text as typed. */
  toTyped({ start, end }: Span): Span {
    return { start: this.starts?.[start] ?? start, end: end > start ? (this.ends?.[end - 1] ?? end) : (this.starts?.[start] ?? start) };
  }
}
