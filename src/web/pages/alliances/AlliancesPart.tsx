import { Link } from '@tanstack/react-router';
import { Loaded } from '../../office/Loaded.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';

/** 联盟 a studio is or was in (F38). */
export default function AlliancesPart({ studio }: { readonly studio: string }) {
  const query = useContractQuery('studioAlliances', { studio });
  return (
    <Loaded query={query}>
      {({ alliances }) =>
        alliances.length === 0 ? (
          <p>没有参加联盟。</p>
        ) : (
          <ul className="of-stack">
            {alliances.map(({ alliance, name, kind, from, to, because, hosted, results }) => (
              <li key={`${alliance} ${from}`}>
                <Link to="/alliances/$alliance" params={{ alliance } as never}>
                  {name}
                </Link>
                （{kind}）：{dayInWords(from)}加入
                {to ? `，${dayInWords(to)}退出，${because}` : ''}
                {hosted.length > 0 ? `；${hosted.join('、')}年轮值` : ''}
                {results > 0 ? `；参加成果 ${results} 项` : ''}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
