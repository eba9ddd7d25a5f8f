import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { levelTitle, studioStateTitles } from '../../../contract/studioWords.zh.ts';
import '../../office/office.css';
import { Loaded } from '../../office/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useWords } from '../../session/useWords.ts';
import './studio.css';
import type { StudioFile } from './studioFile.ts';
import { studioParts } from './studioParts.tsx';

/** One studio, with everything that is kept of it; each part has its address. Good on a phone. */
export default function StudioPage() {
  const { studio = '', part = 'file' } = useParams({ strict: false }) as { studio?: string; part?: string };
  const query = useContractQuery('studioFile', { studio });
  return (
    <Page
      title={query.data?.name ?? '工作室'}
      above={query.data ? `${query.data.unitName}　${query.data.bodyName}` : undefined}
      crumbs={[{ label: '工作室档案', to: '/register' }]}
    >
      <Loaded query={query}>{(file) => <Parts file={file} at={part} />}</Loaded>
    </Page>
  );
}

function Parts({ file, at }: { readonly file: StudioFile; readonly at: string }) {
  const parts = studioParts.filter(({ needs }) => file.allowed.includes(needs));
  const shown = parts.find(({ id }) => id === at) ?? parts[0];
  const Show = shown?.show;
  return (
    <div className="of-stack">
      <Standing file={file} />
      <nav aria-label="这个工作室" className="studio-parts">
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <Link
                to="/studios/$studio/$part"
                params={{ studio: file.id, part: id } as never}
                aria-current={shown?.id === id ? 'page' : undefined}
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {Show ? (
        <Suspense fallback={<Waiting />}>
          <Show studio={file.id} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** How it stands, in marks; where it went when it was merged. */
function Standing({ file }: { readonly file: StudioFile }) {
  const words = useWords();
  const { state, level, grade, mergedInto, registeredOn } = file;
  return (
    <>
      <p className="of-marks">
        <span className="of-mark" data-tone={state === 'active' ? 'good' : 'attention'}>
          {studioStateTitles(words)[state]}
        </span>
        <span className="of-mark">{levelTitle(level, words)}</span>
        {grade ? <span className="of-mark">分类：{grade}</span> : null}
        {registeredOn === null ? <span className="of-mark">尚未在册</span> : null}
      </p>
      {mergedInto ? (
        <p className="note note-warn">
          这份档案已并入
          <Link to="/studios/$studio" params={{ studio: mergedInto.id } as never}>
            {mergedInto.name}
          </Link>
          ，今后的记录都在那里。
        </p>
      ) : null}
    </>
  );
}
