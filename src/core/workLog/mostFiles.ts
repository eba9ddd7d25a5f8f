/** Most photos and papers of one entry. */
export const mostFiles = 20;
