import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rareFontFile } from './fontFiles.ts';
import { fontsFor, missingCharacters } from './fonts.ts';

describe('missingCharacters', () => {
  it('knows rare characters of names, symbols and punctuation', async () => {
    expect(await missingCharacters('䶮𬱖𠮷☑□〔2019〕—“”℃㎡é\n\u200b')).toEqual([]);
  });

  it('names each character once that no font can print', async () => {
    expect(await missingCharacters('好😀\ue123😀')).toEqual(['😀', '\ue123']);
  });
});

describe('fontsFor', () => {
  it('loads the rare font only for papers that need it', async () => {
    const common = await fontsFor('工作室');
    const rare = await fontsFor('𠮷');
    expect(rare.files).toHaveLength(common.files.length + 1);
    // An emoji is in no font: loading one more would not help.
    expect((await fontsFor('😀')).files).toEqual(common.files);
  });

  it('leaves out broken files of the organisation and goes on without its folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongfang-fonts-'));
    writeFileSync(join(folder, 'broken.ttf'), 'no font');
    const common = await fontsFor('工作室');
    expect((await fontsFor('工作室', folder)).files).toEqual(common.files);
    expect((await fontsFor('工作室', '/nowhere')).families).toEqual(common.families);
    rmSync(folder, { recursive: true });
  });

  it('an own font holds from the next paper on, without a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongfang-fonts-'));
    const before = await fontsFor('𠮷', folder);
    copyFileSync(await rareFontFile(), join(folder, 'own.ttf'));
    const after = await fontsFor('𠮷', folder);
    expect(before.files[0]).not.toBe(join(folder, 'own.ttf'));
    expect(after.files[0]).toBe(join(folder, 'own.ttf'));
    // The own font has the character: the rare one is not loaded for it.
    expect(after.files).toHaveLength(before.files.length);
    rmSync(folder, { recursive: true });
  });
});
