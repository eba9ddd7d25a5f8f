import { useQueryClient } from '@tanstack/react-query';
import type { Me } from './useMe.ts';

/**
 * Who is signed in, as the frame knows it already. Asks nothing: an observer of a question that was refused would ask it
 * again, and the frame would take its screen away meanwhile.
 */
export function useSignedIn(): Me | undefined {
  const state = useQueryClient().getQueryState<Me>(['me', {}]);
  return state?.status === 'success' ? state.data : undefined;
}
