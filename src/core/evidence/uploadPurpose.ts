/**
 * What a file is sent for: a proof bound to an application, sealed paper to be read, a filled Word or Excel file, an
 * official paper that people open (PDF or Word), a package of another installation.
 */
export const uploadPurposes = ['evidence', 'scan', 'office', 'document', 'package'] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];

/** Largest file of each purpose, in MB (1,000,000 bytes). A pile of sixty pages in colour is large. */
export const largestMegabytes: { readonly [P in UploadPurpose]: number } = {
  evidence: 50,
  scan: 200,
  office: 100,
  document: 50,
  package: 100,
};

/** What helps with a file of another kind than the purpose takes. */
export type FileRemedy = 'saveAsJpeg' | 'saveAsNewOffice' | 'exportAsPdf' | 'unpack';
