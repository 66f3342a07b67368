export type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression

export type PartialCall = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement

export type Decoration = hbs.AST.Decorator | hbs.AST.DecoratorBlock

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression'
}

export function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement'
}

export function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement'
}

export function isPartialCall(node: hbs.AST.Node): node is PartialCall {
  return node.type === 'PartialStatement' || node.type === 'PartialBlockStatement'
}

export function isDecoration(node: hbs.AST.Node): node is Decoration {
  return node.type === 'Decorator' || node.type === 'DecoratorBlock'
}

export function isDecoratorBlock(node: hbs.AST.Node): node is hbs.AST.DecoratorBlock {
  return node.type === 'DecoratorBlock'
}

export function isSubExpression(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression'
}

export function isText(node: hbs.AST.Node): node is hbs.AST.StringLiteral {
  return node.type === 'StringLiteral'
}
