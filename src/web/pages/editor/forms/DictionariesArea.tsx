import { addDictionary } from '../../../../core/programme/edit/addItem.ts';
import { duplicateElement } from '../../../../core/programme/edit/duplicateElement.ts';
import { referencesTo } from '../../../../core/programme/edit/referencesTo.ts';
import { removeElement } from '../../../../core/programme/edit/removeElement.ts';
import type { AreaProps } from '../areaProps.ts';
import { domId, isWithin } from '../place.ts';
import { DictionaryPanel } from './DictionaryPanel.tsx';
import { Places, RefusedNote } from './RefusedNote.tsx';
import { useEdits } from './useEdits.ts';
import './forms.css';

/** 选项: the closed lists of values, their entries in order, and where each list is used. */
export default function DictionariesArea(props: AreaProps) {
  const { programme, notes, selected, select, readOnly } = props;
  const { act, refused, forget } = useEdits(props);
  const { dictionaries } = programme;
  const ids = Object.keys(dictionaries);
  const id = ids.find((one) => isWithin(selected, `dictionaries/${one}`)) ?? ids[0];
  const element = { of: 'dictionary', id: id ?? '' } as const;
  const places = id === undefined ? [] : referencesTo(programme, element);
  const errors = (one: string) =>
    notes.filter(({ level, place }) => level === 'error' && isWithin(place, `dictionaries/${one}`)).length;
  return (
    <div className="fe">
      {refused && <RefusedNote {...{ programme, select, refused }} onClose={forget} />}
      <div className="fe-columns fe-two">
        <div className="fe-left">
          {!readOnly && (
            <div className="fe-buttons">
              <button
                type="button"
                className="button"
                onClick={() => act(addDictionary(programme), '已添加')}
              >
                添加一组选项
              </button>
            </div>
          )}
          <nav className="fe-tree" aria-label="各组选项">
            {ids.map((one) => (
              <a
                key={one}
                href={`#${domId(`dictionaries/${one}`)}`}
                className="fe-line fe-dictionary"
                aria-current={one === id ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  select(`dictionaries/${one}`);
                }}
              >
                <span className="fe-label">
                  {wordsOf(dictionaries[one]!.entries)}
                  <span className="fe-about">
                    {dictionaries[one]!.entries.length} 项，{one}
                  </span>
                </span>
                {errors(one) > 0 && <span className="ed-count ed-count-bad">{errors(one)}</span>}
              </a>
            ))}
          </nav>
        </div>
        {id === undefined ? (
          <p className="note">还没有选项。选择题要用一组选项，请先添加。</p>
        ) : (
          <div className="fe-middle">
            <DictionaryPanel
              key={id}
              {...{ programme, id, readOnly, act, notes }}
              dictionary={dictionaries[id]!}
            />
            <details className="fe-later" open>
              <summary>用在哪里（{new Set(places.map(({ where }) => where)).size} 处）</summary>
              {places.length === 0 ? (
                <p className="soft">没有别处用到，可以删除。</p>
              ) : (
                <Places {...{ programme, places, select }} />
              )}
            </details>
            {!readOnly && (
              <div className="fe-buttons">
                <button
                  type="button"
                  className="button-link"
                  onClick={() => act(duplicateElement(programme, element), '已复制')}
                >
                  复制这组选项
                </button>
                <button
                  type="button"
                  className="button-link button-link-grave"
                  onClick={() => act(removeElement(programme, element), '已删除，可以撤销')}
                >
                  删除这组选项
                </button>
              </div>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** A list has no title of its own: its first words say what it is. */
function wordsOf(entries: readonly { readonly label: string }[]): string {
  const first = entries.slice(0, 3).map(({ label }) => label);
  return `${first.join('、')}${entries.length > 3 ? '…' : ''}`;
}
