import Init.Prelude

/-! Classes of coercions, and how chains of them are found: of the instances of a class the last one is tried first. -/

universe u v w

/-- A coercion that may stand anywhere in a chain. -/
class Coe (α : semiOutParam (Sort u)) (β : Sort v) where
  coe : α → β

attribute [coe_decl] Coe.coe

class CoeTC (α : Sort u) (β : Sort v) where
  coe : α → β

attribute [coe_decl] CoeTC.coe

instance instCoeTC_2 {α : Sort u} {β : Sort v} {γ : Sort w} [Coe β γ] [CoeTC α β] : CoeTC α γ where
  coe a := Coe.coe (CoeTC.coe a : β)

instance instCoeTC_1 {α : Sort u} {β : Sort v} [Coe α β] : CoeTC α β where
  coe a := Coe.coe a

instance instCoeTC {α : Sort u} : CoeTC α α where
  coe a := a

attribute [coe_decl] instCoeTC instCoeTC_1 instCoeTC_2

/-- A coercion from `α` that goes at the start of a chain; what it gives is determined by instances. -/
class CoeOut (α : Sort u) (β : semiOutParam (Sort v)) where
  coe : α → β

attribute [coe_decl] CoeOut.coe

class CoeOTC (α : Sort u) (β : Sort v) where
  coe : α → β

attribute [coe_decl] CoeOTC.coe

instance instCoeOTC_2 {α : Sort u} {β : Sort v} {γ : Sort w} [CoeOut α β] [CoeOTC β γ] : CoeOTC α γ where
  coe a := CoeOTC.coe (CoeOut.coe a : β)

instance instCoeOTC_1 {α : Sort u} {β : Sort v} [CoeTC α β] : CoeOTC α β where
  coe a := CoeTC.coe a

instance instCoeOTC {α : Sort u} : CoeOTC α α where
  coe a := a

attribute [coe_decl] instCoeOTC instCoeOTC_1 instCoeOTC_2

/-- A coercion that is applied at most once, first. -/
class CoeHead (α : Sort u) (β : semiOutParam (Sort v)) where
  coe : α → β

attribute [coe_decl] CoeHead.coe

class CoeHTC (α : Sort u) (β : Sort v) where
  coe : α → β

attribute [coe_decl] CoeHTC.coe

instance instCoeHTC_2 {α : Sort u} {β : Sort v} {γ : Sort w} [CoeHead α β] [CoeOTC β γ] : CoeHTC α γ where
  coe a := CoeOTC.coe (CoeHead.coe a : β)

instance instCoeHTC_1 {α : Sort u} {β : Sort v} [CoeOTC α β] : CoeHTC α β where
  coe a := CoeOTC.coe a

instance instCoeHTC {α : Sort u} : CoeHTC α α where
  coe a := a

attribute [coe_decl] instCoeHTC instCoeHTC_1 instCoeHTC_2

/-- A coercion that is applied at most once, last. -/
class CoeTail (α : semiOutParam (Sort u)) (β : Sort v) where
  coe : α → β

attribute [coe_decl] CoeTail.coe

class CoeHTCT (α : Sort u) (β : Sort v) where
  coe : α → β

attribute [coe_decl] CoeHTCT.coe

instance instCoeHTCT_2 {α : Sort u} {β : Sort v} {γ : Sort w} [CoeTail β γ] [CoeHTC α β] : CoeHTCT α γ where
  coe a := CoeTail.coe (CoeHTC.coe a : β)

instance instCoeHTCT_1 {α : Sort u} {β : Sort v} [CoeHTC α β] : CoeHTCT α β where
  coe a := CoeHTC.coe a

instance instCoeHTCT {α : Sort u} : CoeHTCT α α where
  coe a := a

attribute [coe_decl] instCoeHTCT instCoeHTCT_1 instCoeHTCT_2

/-- A coercion of one particular term. -/
class CoeDep (α : Sort u) (_ : α) (β : Sort v) where
  coe : β

attribute [coe_decl] CoeDep.coe

/-- What the elaborator asks for: a coercion of this term to this type. -/
class CoeT (α : Sort u) (_ : α) (β : Sort v) where
  coe : β

attribute [coe_decl] CoeT.coe

instance instCoeT {α : Sort u} {a : α} : CoeT α a α where
  coe := a

instance instCoeT_1 {α : Sort u} {a : α} {β : Sort v} [CoeDep α a β] : CoeT α a β where
  coe := CoeDep.coe a

instance instCoeT_2 {α : Sort u} {a : α} {β : Sort v} [CoeHTCT α β] : CoeT α a β where
  coe := CoeHTCT.coe a

attribute [coe_decl] instCoeT instCoeT_1 instCoeT_2

/-- Coercion to functions. -/
class CoeFun (α : Sort u) (γ : outParam (α → Sort v)) where
  coe : (f : α) → γ f

attribute [coe_decl] CoeFun.coe

/-- Coercion to types. -/
class CoeSort (α : Sort u) (β : outParam (Sort v)) where
  coe : α → β

attribute [coe_decl] CoeSort.coe

instance instCoeOutOfCoeFun {α : Sort u} {β : Sort v} [CoeFun α fun _ => β] : CoeOut α β where
  coe a := CoeFun.coe a

instance instCoeOutOfCoeSort {α : Sort u} {β : Sort v} [CoeSort α β] : CoeOut α β where
  coe a := CoeSort.coe a

attribute [coe_decl] instCoeOutOfCoeFun instCoeOutOfCoeSort

/-- A Boolean as a proposition: that it is true. -/
instance boolToProp : Coe Bool Prop where
  coe b := b = true

instance boolToSort : CoeSort Bool Prop where
  coe b := b = true

instance subtypeCoe {α : Sort u} {p : α → Prop} : CoeOut (Subtype p) α where
  coe v := v.val

instance optionCoe {α : Type u} : Coe α (Option α) where
  coe := some

instance decPropToBool (p : Prop) [Decidable p] : CoeDep Prop p Bool where
  coe := decide p

attribute [coe_decl] boolToProp boolToSort subtypeCoe optionCoe decPropToBool

attribute [coe] Subtype.val
