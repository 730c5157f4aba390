// Words of these pages: recovery.
export const recovery = {}
