/** The mark of an audience within text that nothing reads for marks: values of data, attributes of directives. */
export const markInside = /:only(?=[\s[{]|$)/iu
