// Words of these pages: files.
export const files = {}
