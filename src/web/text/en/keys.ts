// Words of these pages: keys.
export const keys = {}
