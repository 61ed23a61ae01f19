import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertReplaceable, PendingFile } from '../../src/corpus/pending-file.js';
import { filesIn, folderWith } from '../cli/helpers.js';

describe('a pending file', () => {
  it('is there when it is whole, and hidden until then', () => {
    const folder = folderWith();
    const pending = new PendingFile(join(folder, 'new/a.html'), 'a.html');
    pending.write('一');
    pending.write('二');
    const [temporary = '', ...others] = readdirSync(join(folder, 'new'));
    expect(others).toEqual([]);
    expect(temporary).toMatch(/^\.clean-articles-.*\.tmp$/);
    pending.commit();
    expect(filesIn(folder)).toEqual({ 'new/a.html': '一二' });
    pending.discard();
    expect(filesIn(folder)).toEqual({ 'new/a.html': '一二' });
  });

  it('leaves nothing behind when it is dropped, and what was there as it was', () => {
    const folder = folderWith({ 'a.html': 'old' });
    const pending = new PendingFile(join(folder, 'a.html'), 'a.html');
    pending.write('new');
    pending.discard();
    pending.discard();
    expect(filesIn(folder)).toEqual({ 'a.html': 'old' });
  });

  it('keeps the permissions of the file that it takes the place of', () => {
    const folder = folderWith({ 'a.html': 'old' });
    chmodSync(join(folder, 'a.html'), 0o600);
    new PendingFile(join(folder, 'a.html'), 'a.html').commit();
    expect(statSync(join(folder, 'a.html')).mode & 0o777).toBe(0o600);
  });

  it('does not outlive the program', () => {
    const folder = folderWith();
    const listeners = process.listeners('exit');
    const pending = new PendingFile(join(folder, 'a.html'), 'a.html');
    const [atExit] = process.listeners('exit').filter((listener) => !listeners.includes(listener));
    atExit?.(130);
    expect(readdirSync(folder)).toEqual([]);
    expect(process.listeners('exit')).toEqual(listeners);
    expect(() => pending.write('late')).toThrow();
  });

  it.each<[string, (folder: string) => void, string]>([
    [
      'a folder',
      (folder) => mkdirSync(join(folder, 'a')),
      'something that is not a plain file is in the way',
    ],
    [
      'a link, which may lead to a scrape',
      (folder) => {
        writeFileSync(join(folder, 'scrape'), '');
        symlinkSync('scrape', join(folder, 'a'));
      },
      'something that is not a plain file is in the way',
    ],
    ['nothing, in a folder that is a file', (folder) => writeFileSync(join(folder, 'in'), ''), 'ENOTDIR'],
  ])('is refused where it can never be: %s', (label, prepare, message) => {
    const folder = folderWith();
    prepare(folder);
    const place = join(folder, label.startsWith('nothing') ? 'in/a' : 'a');
    const before = filesIn(folder);
    expect(() => assertReplaceable(place, 'a')).toThrow(message);
    expect(() => new PendingFile(place, 'a')).toThrow(message);
    expect(filesIn(folder)).toEqual(before);
    expect(existsSync(join(folder, 'scrape')) && readFileSync(join(folder, 'scrape'), 'utf8')).toBe(
      label.startsWith('a link') ? '' : false,
    );
  });
});
