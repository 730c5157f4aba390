// Words of these pages: hosting.
export const hosting = {}
