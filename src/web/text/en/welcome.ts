// Words of these pages: welcome.
export const welcome = {}
