import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Form } from '../../../../core/programme/form.ts';
import type { Material, Track } from '../../../../core/programme/programme.ts';
import type { Standard, StandardItem } from '../../../../core/programme/standard.ts';
import { readingOf } from '../notice/elements.ts';
import { FromNotice } from '../notice/FromNotice.tsx';
import type { StepProps } from '../stepProps.ts';
import { fieldKindWords } from './fieldKindWords.ts';
import { notBlank, TextField } from './TextField.tsx';

const counts = (text: string) => (/^\d{0,4}$/.test(text) ? undefined : '请填不带小数的数字。');
const copies = (text: string) => (/^\d{1,2}$/.test(text) ? undefined : '请填份数，不要纸质件填 0。');

/** 类别、表格和标准: tracks with the numbers to be named, what is to be filled in, papers and copies, the standard. */
export default function FormsStep({ draft, programme, save, readOnly }: StepProps) {
  const reading = readingOf(draft);
  const { tracks, forms, materials, standards } = programme;
  const putTrack = (next: Track) =>
    save(
      'tracks',
      tracks.map((one) => (one.id === next.id ? next : one)),
    );
  const putMaterial = (next: Material) =>
    save(
      'materials',
      materials.map((one) => (one.id === next.id ? next : one)),
    );
  const edit = (place: string) => <EditLink draft={draft.id} place={place} />;
  return (
    <>
      <p>这里核对要点；每一项的全部内容都可以改。</p>
      <p className="buttons">
        <Link to={`/drafts/${draft.id}/editor`} className="button button-plain">
          编辑方案
        </Link>
      </p>
      <h2>申报类别</h2>
      {tracks.map((track) => (
        <div key={track.id} id={`e-${track.id}`} className="card dr-fields">
          <TextField
            label="类别名称"
            value={track.title}
            readOnly={readOnly}
            check={notBlank}
            onChange={(title) => putTrack({ ...track, title })}
          />
          <TextField
            label={`${programme.words.designation}后的全称`}
            value={track.studioTitle}
            readOnly={readOnly}
            check={notBlank}
            onChange={(studioTitle) => putTrack({ ...track, studioTitle })}
          />
          <TextField
            label={`拟${programme.words.designation}数`}
            hint="通知没有写明的空着"
            value={track.toName === undefined ? '' : String(track.toName)}
            readOnly={readOnly}
            check={counts}
            onChange={(text) => putTrack(withNumber(track, text))}
            beside={
              <FromNotice
                found={reading?.counts.find(({ value }) => isAbout(value, track))}
                of={track.title}
              />
            }
          />
          {edit(`tracks/${track.id}`)}
        </div>
      ))}
      <h2>要填的表</h2>
      {forms.map((form) => (
        <FormFields
          key={form.id}
          form={form}
          edit={edit(`forms/${form.id}`)}
          found={reading?.forms.find(({ value }) => sameTitle(value.title, form.title))}
        />
      ))}
      <h2>申报材料</h2>
      {materials.map((material) => (
        <div key={material.id} id={`e-${material.id}`} className="card dr-fields">
          <TextField
            label="材料名称"
            value={material.title}
            readOnly={readOnly}
            check={notBlank}
            onChange={(title) => putMaterial({ ...material, title })}
          />
          <TextField
            label="纸质份数"
            value={String(material.copies)}
            readOnly={readOnly}
            check={copies}
            onChange={(text) => putMaterial({ ...material, copies: Number(text) })}
            beside={
              <FromNotice
                found={reading?.materials.find(({ value }) => sameTitle(value.title, material.title))}
                of={material.title}
              />
            }
          />
          <label className="of-check">
            <input
              type="checkbox"
              checked={material.electronic}
              disabled={readOnly}
              onChange={(event) => putMaterial({ ...material, electronic: event.target.checked })}
            />
            另报电子版
          </label>
          {edit(`materials/${material.id}`)}
        </div>
      ))}
      <h2>创建标准</h2>
      {standards.length === 0 && <p className="card">没有列出标准。</p>}
      {standards.map((standard) => (
        <StandardView
          key={standard.id}
          standard={standard}
          edit={edit(`standards/${standard.id}`)}
          found={reading?.standards.find(({ value }) => sameTitle(value.title, standard.title))}
        />
      ))}
    </>
  );
}

function withNumber({ toName: _old, ...track }: Track, text: string): Track {
  return text === '' ? track : { ...track, toName: Number(text) };
}

/** A count of the running text belongs to the track whose full title its label names. */
function isAbout({ what, label }: { what: 'create' | 'name'; label: string }, track: Track): boolean {
  return what === 'name' && plain(label).endsWith(plain(track.studioTitle));
}
const plain = (title: string) => title.replace(/[\s“”"《》（）()]/g, '');
function sameTitle(left: string, right: string): boolean {
  const [one, two] = [plain(left), plain(right)];
  return one !== '' && two !== '' && (one.includes(two) || two.includes(one));
}

/** Into the programme editor, to this element. */
function EditLink({ draft, place }: { readonly draft: string; readonly place: string }) {
  const area = place.split('/')[0];
  return (
    <p className="dr-wide">
      <Link to={`/drafts/${draft}/editor/${area}`} hash={place}>
        在编辑器里改全部内容
      </Link>
    </p>
  );
}

interface Shown {
  readonly found: Parameters<typeof FromNotice>[0]['found'];
  readonly edit: ReactNode;
}

function FormFields({ form, found, edit }: Shown & { readonly form: Form }) {
  const count = form.sections.reduce((sum, { fields }) => sum + fields.length, 0);
  return (
    <details id={`e-${form.id}`} className="card">
      <summary>
        {form.title.replaceAll('\n', '')}（{form.sections.length} 部分，{count} 栏）
      </summary>
      <FromNotice found={found} of={form.title} />
      {edit}
      {form.sections.map((section) => (
        <div key={section.id} className="dr-section">
          <h3>
            {section.title}
            {section.source && <span className="soft">（{section.source}）</span>}
          </h3>
          <ul className="dr-plain">
            {section.fields.map(({ id, label, kind, source, star }) => (
              <li key={id} id={`e-${id}`}>
                {label}
                {star && <span title="须附证明">＊</span>}
                <span className="soft">
                  　{fieldKindWords[kind]}
                  {source ? `，${source}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function StandardView({ standard, found, edit }: Shown & { readonly standard: Standard }) {
  return (
    <details id={`e-${standard.id}`} className="card">
      <summary>
        {standard.title}（{standard.items.length} 条）
      </summary>
      <FromNotice found={found} of={standard.title} />
      {edit}
      <Items items={standard.items} />
    </details>
  );
}

function Items({ items }: { readonly items: readonly StandardItem[] }) {
  return (
    <ul className="dr-plain">
      {items.map(({ id, title, text, items: inner }) => (
        <li key={id}>
          {title}
          {text && <span className="soft">　{text}</span>}
          {inner && <Items items={inner} />}
        </li>
      ))}
    </ul>
  );
}
