import { Link } from '@tanstack/react-router';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { Campaign } from '../../session/useCampaign.ts';

/** The papers that the circular cites: to open, or said to be missing (R27, S5). */
export function CitedPapers({ campaign }: { readonly campaign: Campaign }) {
  const { data } = useContractQuery('referenceLibrary', {});
  const cited = data?.papers.filter(({ citedBy }) => citedBy.includes(campaign.title)) ?? [];
  return (
    <section className="card" aria-labelledby="cited">
      <h2 id="cited">引用的文件</h2>
      {cited.length === 0 ? <p>通知没有引用其他文件。</p> : null}
      <ul className="circular-list">
        {cited.map(({ number, title, file }) => (
          <li key={number}>
            {title ? `《${title}》` : ''}
            {number}：
            {file ? <a href={`/api/v1/uploads/${file.upload}`}>下载“{file.name}”</a> : '还没有上传文件'}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/references">打开文件库</Link>
      </p>
    </section>
  );
}
