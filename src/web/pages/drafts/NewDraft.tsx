import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { BeginEmpty } from './beginnings/BeginEmpty.tsx';
import { BeginFromFile } from './beginnings/BeginFromFile.tsx';
import { BeginFromLastYear } from './beginnings/BeginFromLastYear.tsx';
import { BeginFromNotice } from './beginnings/BeginFromNotice.tsx';
import { BeginFromTemplate } from './beginnings/BeginFromTemplate.tsx';

export type DraftList = QueryOutput<'draftList'>;

const beginnings = [
  {
    id: 'notice',
    title: '从通知新建',
    about: '读今年的通知，其余照上年或样板',
    Form: BeginFromNotice,
    offered: () => true,
  },
  {
    id: 'lastYear',
    title: '从上年新建',
    about: '照上年，日期移到今年的工作日',
    Form: BeginFromLastYear,
    offered: ({ campaigns }: DraftList) => campaigns.length > 0,
  },
  {
    id: 'template',
    title: '从样板新建',
    about: '照随系统带来的样板',
    Form: BeginFromTemplate,
    offered: ({ templates }: DraftList) => templates.length > 0,
  },
  {
    id: 'file',
    title: '导入方案文件',
    about: '导出的 JSON，或方案文件夹的 ZIP',
    Form: BeginFromFile,
    offered: () => true,
  },
  { id: 'empty', title: '空白新建', about: '各步都自己填', Form: BeginEmpty, offered: () => true },
] as const;

/** Five beginnings, one form; nothing is decided before the person presses its button. */
export function NewDraft({ list }: { readonly list: DraftList }) {
  const offered = beginnings.filter((one) => one.offered(list));
  const [chosen, choose] = useState<string>('notice');
  const beginning = offered.find(({ id }) => id === chosen) ?? offered[0];
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{list.campaigns.length > 0 || list.drafts.length > 0 ? '再新建一个' : '怎样开始'}</h2>
      <fieldset className="dr-ways">
        <legend className="unseen">怎样开始</legend>
        {offered.map(({ id, title, about }) => (
          <label key={id} className="dr-way">
            <input type="radio" name="beginning" checked={beginning?.id === id} onChange={() => choose(id)} />
            <span>
              <strong>{title}</strong>
              <span className="soft">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {beginning && <beginning.Form list={list} />}
    </section>
  );
}
