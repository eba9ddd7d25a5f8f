import { useEffect, useState } from 'react';

/** The newest answer, or the one before while a new filter is fetched: a list never flashes empty (rule 20). */
export function useLastAnswer<T>(answer: T | undefined): T | undefined {
  const [last, setLast] = useState(answer);
  useEffect(() => {
    if (answer !== undefined) setLast(answer);
  }, [answer]);
  return answer ?? last;
}
