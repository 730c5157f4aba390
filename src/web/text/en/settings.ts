// Words of these pages: settings.
export const settings = {}
