import { announce } from './announce.js';
import { element } from './dom.js';

/** Copies the address of the page with this end; shows it to be copied by hand where a browser does not allow that. */
export async function copyLink(hash: string): Promise<void> {
  const address = new URL(hash, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    announce('Link copied');
  } catch {
    showLink(address);
  }
}

function showLink(address: string): void {
  const field = element('input', { type: 'text', readonly: true, value: address, 'aria-label': 'Link' });
  const dialog = element('dialog', { class: 'link-dialog', 'aria-label': 'Link to copy' }, field);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.select();
}
