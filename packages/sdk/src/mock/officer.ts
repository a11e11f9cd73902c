/** The officer who calls: any credential is hers. */
export const OFFICER = 'Phạm Thị Mai';
