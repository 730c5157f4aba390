// Words of these pages: home.
export const home = {}
