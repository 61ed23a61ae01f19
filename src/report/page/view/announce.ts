import { translated } from '../words/translated.js';

/** Says something to everyone: on the screen for a while, and through a screen reader. */
export function announce(message: string): void {
  const status = document.getElementById('status');
  if (!status) return;
  clearTimeout(hiding);
  status.textContent = translated(message);
  hiding = setTimeout(() => status.replaceChildren(), SHOWN_FOR);
}

/** In ms. */
const SHOWN_FOR = 4000;
let hiding: ReturnType<typeof setTimeout> | undefined;
