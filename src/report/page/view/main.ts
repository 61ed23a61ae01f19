import type { Overview } from '../../data.js';
import { findFile, parseLink, type Target } from '../link.js';
import { visibleText } from '../visible.js';
import { translated } from '../words/translated.js';
import { forgetAddress } from './address.js';
import { announce } from './announce.js';
import { element } from './dom.js';
import { fileTable } from './file-table.js';
import { type FileView, fileView } from './file-view.js';
import { bindKeys, type KeyBinding, showKeys } from './keys.js';
import { overviewView } from './overview.js';
import { openReport, type ReportData } from './report-data.js';
import { text } from './text.js';

const TITLE = 'clean-articles report';

/** Shows what the address names, and follows it. */
function start({ overview, open }: ReportData): void {
  const page = document.getElementById('page') as HTMLElement;
  const table = fileTable(overview.files);
  const home = overviewView(overview, table);
  const off = new Set<number>();
  let shown: { readonly file?: number; view?: FileView; readonly controller: AbortController } | undefined;

  function show(): void {
    const target = parseLink(location.hash);
    const file = target && findFile(overview.files.name, target);
    if (target && file === undefined) announce(`${visibleText(target.file)} is not in this report`);
    if (target && file !== undefined) showFile(file, target).catch(complain);
    else showHome();
  }

  function showHome(): void {
    const from = shown?.file;
    if (shown && from === undefined) return;
    const { signal } = begin();
    document.title = TITLE;
    page.replaceChildren(home);
    const detach = table.attach();
    signal.addEventListener('abort', detach);
    bindKeys(homeKeys(table.focusSearch), signal);
    if (from !== undefined) table.focusFile(from);
  }

  async function showFile(file: number, target: Target): Promise<void> {
    if (shown?.file === file) return shown.view?.goTo(target);
    const { signal } = begin(file);
    const record = await open(file);
    if (signal.aborted) return;
    document.title = `${visibleText(record.name)} – ${TITLE}`;
    const { file: name, nth } = target;
    const view = fileView(record, {
      overview,
      address: { file: name, ...(nth !== undefined && { nth }) },
      figures: figuresOf(overview, file),
      neighbours: neighboursOf(file),
      off,
      leave,
      search: () => {
        leave();
        window.addEventListener('hashchange', table.focusSearch, { once: true });
      },
      signal,
    });
    if (shown) shown.view = view;
    page.replaceChildren(view.node);
    bindKeys(view.keys, signal);
    await view.goTo(target);
  }

  function leave(): void {
    location.hash = '';
  }

  /** What is shown ends, and what it listened to. */
  function begin(file?: number): AbortController {
    shown?.controller.abort();
    forgetAddress();
    const controller = new AbortController();
    shown = { ...(file !== undefined && { file }), controller };
    return controller;
  }

  function neighboursOf(file: number) {
    const files = table.files();
    const at = files.indexOf(file);
    const linkAt = (index: number) => {
      const other = at === -1 ? undefined : files[index];
      return other === undefined ? undefined : table.linkOf(other);
    };
    return { previous: linkAt(at - 1), next: linkAt(at + 1) };
  }

  // Of one file there is nothing to choose.
  const isSingle = overview.files.name.length === 1 && overview.failed.length === 0;
  if (isSingle && location.hash === '') history.replaceState(null, '', table.linkOf(0));
  window.addEventListener('hashchange', show);
  show();
}

function figuresOf({ files }: Overview, file: number) {
  return { charactersIn: files.charactersIn[file] ?? 0, charactersOut: files.charactersOut[file] ?? 0 };
}

function homeKeys(focusSearch: () => void): KeyBinding[] {
  const keys: KeyBinding[] = [{ keys: ['/'], does: 'Search', act: focusSearch }];
  return [...keys, { keys: ['?'], does: 'These keys', act: () => showKeys(keys) }];
}

/** What can't be read or shown is said on the page, not in a console. */
function complain(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  document
    .getElementById('page')
    ?.replaceChildren(
      element('main', {}, element('p', { role: 'alert', class: 'alert' }, text(translated(message)))),
    );
}

openReport().then(start, complain);
