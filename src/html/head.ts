import type { Page } from '../core/hints.js';

/** So much of a script with linked data is read: no page needs more. */
const LONGEST_DATA = 262_144;

/** What an HTML page says of itself beside its text: collected as it is read. */
export class Head {
  private title: string | undefined;
  private readonly metas = new Map<string, string>();
  private readonly linkedData: unknown[] = [];
  private canonical: string | undefined;
  private base: string | undefined;
  /** What the text of the element that is read belongs to. */
  private reading: 'title' | 'data' | undefined;
  private text = '';

  /** Takes what an element says that opens, or begins to read what it holds. */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { href, rel = '', type = '' } = attributes;
    if (name === 'meta') this.addMeta(attributes);
    else if (name === 'base' && href) this.base = this.base ?? href;
    else if (name === 'link' && href && /(?:^|\s)canonical(?:\s|$)/i.test(rel))
      this.canonical = this.canonical ?? href;
    else if (name === 'title' && this.title === undefined) this.reading = 'title';
    else if (name === 'script' && /^\s*application\/ld\+json/i.test(type)) this.reading = 'data';
  }

  addText(data: string): void {
    if (this.reading && this.text.length < LONGEST_DATA) this.text += data;
  }

  close(): void {
    if (!this.reading) return;
    if (this.reading === 'title') this.title = this.text.replace(/\s+/g, ' ').trim();
    else this.addData(this.text);
    this.reading = undefined;
    this.text = '';
  }

  toPage(images: Page['images']): Page {
    const { title, metas, linkedData, canonical } = this;
    const base = this.base ?? canonical ?? metas.get('og:url');
    return {
      ...(title && { title }),
      metas,
      linkedData,
      ...(canonical && { canonical }),
      ...(base && { base }),
      images,
    };
  }

  private addMeta({ name, property, itemprop, content }: Readonly<Record<string, string>>): void {
    const value = content?.trim();
    if (!value) return;
    for (const key of [name, property, itemprop]) {
      const lower = key?.trim().toLowerCase();
      if (lower && !this.metas.has(lower)) this.metas.set(lower, value);
    }
  }

  /** Data that can't be read are none: pages often break them. */
  private addData(text: string): void {
    try {
      this.linkedData.push(
        JSON.parse(text.replace(/^\s*(?:<!--|\/\*.*?\*\/)|-->\s*$/g, '').replace(/[\0-\x1f]+/g, ' ')),
      );
    } catch {
      // Nothing is said of it: the text of the page is not harmed.
    }
  }
}
