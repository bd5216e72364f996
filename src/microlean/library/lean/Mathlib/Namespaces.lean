import Init

/-! Namespaces that files of Mathlib's users open. Some of them hold notations only, which microlean knows already. -/

namespace BigOperators end BigOperators
namespace Classical end Classical
namespace Complex end Complex
namespace ENNReal end ENNReal
namespace EuclideanGeometry end EuclideanGeometry
namespace Filter end Filter
namespace Finset end Finset
namespace Function end Function
namespace Int end Int
namespace Interval end Interval
namespace MeasureTheory end MeasureTheory
namespace NNReal end NNReal
namespace Nat end Nat
namespace Pointwise end Pointwise
namespace Polynomial end Polynomial
namespace Rat end Rat
namespace Real end Real
namespace Set end Set
namespace Topology end Topology
