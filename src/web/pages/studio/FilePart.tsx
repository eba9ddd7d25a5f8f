import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Applications } from './Applications.tsx';
import { Facts } from './Facts.tsx';
import { Names } from './Names.tsx';
import { Titles } from './Titles.tsx';

/** 档案: what the register knows of one studio (F9). */
export default function FilePart({ studio }: { readonly studio: string }) {
  const query = useContractQuery('studioFile', { studio });
  return (
    <Loaded query={query}>
      {(file) => (
        <div className="of-stack">
          <Facts file={file} />
          <Titles file={file} />
          <Names file={file} />
          <Applications file={file} />
        </div>
      )}
    </Loaded>
  );
}
