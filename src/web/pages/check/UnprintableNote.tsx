import { useEffect, useSyncExternalStore } from 'react';
import { placeInWords } from '../../../core/answers/placeInWords.ts';
import { fieldHref } from '../../form/fieldAddress.ts';
import { learnCharacters, listenToCharacters, unprintable } from '../../form/printableCharacters.ts';
import { useAnswers, useWork } from '../../form/work.ts';

/** Characters that no font has, listed before anything is printed, each with the way to its field. */
export function UnprintableNote() {
  const { detail, form } = useWork();
  const sheet = useAnswers((current) => current);
  const texts = Object.entries(sheet.answers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const all = texts.map(([, text]) => text).join('');
  useEffect(() => learnCharacters(all), [all]);
  const missing = useSyncExternalStore(listenToCharacters, () => unprintable(all));
  if (missing === '') return null;
  const places = texts.flatMap(([path, text]) => {
    const here = unprintable(text);
    return here === '' ? [] : [{ path, here, words: placeInWords(sheet, path) }];
  });
  return (
    <div className="note note-warn" role="status">
      <p>
        <strong>有 {places.length} 处文字没有字体可以印出。</strong>
        请换成通用写法；姓名用字请告知系统管理员，在 data/fonts/ 放入含有该字的字体，再打印盖章。
      </p>
      <ul>
        {places.map(({ path, here, words }) => (
          <li key={path}>
            <a href={fieldHref(form, detail.id, path)}>{words}</a>：{here}
          </li>
        ))}
      </ul>
    </div>
  );
}
