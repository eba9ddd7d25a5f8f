import { listFieldWords } from '../../../contract/importWords.zh.ts';
import { levelTitles } from '../../../contract/studioWords.zh.ts';
import {
  type FixableField,
  fixableFields,
  type ListSettings,
} from '../../../core/registerImport/listField.ts';
import { studioLevels } from '../../../core/studio/studioState.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';

interface Props {
  readonly fixed: ListSettings['fixed'];
  readonly columns: ListSettings['columns'];
  readonly ownBody: string | null;
  readonly onChange: (field: FixableField, value: string) => void;
}

const hints: Readonly<Partial<Record<FixableField, string>>> = {
  title: '例如这一年授予的称号；没有可不填',
  namedOn: '例如 2017年6月 或 2017-06-01',
};

/** What is the same for all rows: the year's title, level, decision and body. A column of the sheet comes first. */
export function FixedFields({ fixed, columns, ownBody, onChange }: Props) {
  const titles = listFieldWords(useWords());
  const { data } = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const bodies = (data?.bodies ?? []).map(({ name }) => ({ id: name, label: name }));
  const hint = (field: FixableField) =>
    columns[field] === undefined ? hints[field] : '表里有这一列；这里填的只用于空着的行';
  return (
    <section aria-labelledby="fixed">
      <h3 id="fixed">所有行都一样的内容</h3>
      <div className="ri-fixed">
        {fixableFields.map((field) =>
          field === 'body' && ownBody !== null ? (
            <p key={field} className="of-flush">
              {titles.body}：{ownBody}
            </p>
          ) : field === 'body' || field === 'level' ? (
            <Chooser
              key={field}
              label={titles[field]}
              hint={hint(field)}
              empty="不填"
              value={fixed[field] ?? ''}
              choices={
                field === 'body'
                  ? bodies
                  : studioLevels.map((id) => ({ id: levelTitles[id], label: levelTitles[id] }))
              }
              onChange={(value) => onChange(field, value)}
            />
          ) : (
            <Field key={field} label={titles[field]} hint={hint(field)}>
              {(control) => (
                <input
                  {...control}
                  className="of-input"
                  maxLength={200}
                  value={fixed[field] ?? ''}
                  onChange={(event) => onChange(field, event.target.value)}
                />
              )}
            </Field>
          ),
        )}
      </div>
    </section>
  );
}
