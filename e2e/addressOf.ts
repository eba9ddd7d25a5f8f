/** The variable that holds the address of a lane's server: how the set-up tells the workers. */
export function addressOf(lane: string): string {
  return `E2E_ADDRESS_${lane.toUpperCase()}`;
}
