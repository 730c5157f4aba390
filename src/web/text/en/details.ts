// Words of these pages: details.
export const details = {}
