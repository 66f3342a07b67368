/** For the folder of the documents, since markdownlint-cli2 and the extension of VS Code look beside each document. */
export const markdownlintConfig = `# What markdownlint says of the postmortems in this folder. markdownlint-cli2 and the extension of VS Code find this
# file by themselves, and read it in place of one above; markdownlint-cli takes it with --config.
default: true

# Front matter holds the title for programs, a heading shows it to people.
MD025:
  front_matter_title: ""

# A fact is as long as it is.
MD013: false

# Titles and links stand as they were told.
MD026: false
MD034: false
`
