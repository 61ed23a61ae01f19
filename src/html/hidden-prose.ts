/** Chinese characters, and the marks that end their sentences. */
const HAN = /\p{Script=Han}/gu;
const STOP = /[。！？]/g;

/** A text that is hidden is prose from so many characters and sentences on; menus and dialogs say less at a time. */
const LEAST = { characters: 60, sentences: 2 };

/** Counts the prose that a page hides by its own tags (`hidden`, `display: none`): text that a script may show. */
export class HiddenProse {
  private text = '';
  /** Chinese characters of all prose that was hidden. */
  characters = 0;

  add(data: string): void {
    this.text += data;
  }

  /** Ends an element that is hidden by itself. */
  end(): void {
    const characters = this.text.match(HAN)?.length ?? 0;
    const sentences = this.text.match(STOP)?.length ?? 0;
    if (characters >= LEAST.characters && sentences >= LEAST.sentences) this.characters += characters;
    this.text = '';
  }
}
