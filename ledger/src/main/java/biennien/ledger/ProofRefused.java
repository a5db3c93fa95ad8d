package biennien.ledger;

/** A proof does not prove what it is asked to prove. */
public final class ProofRefused extends Refused {

    private static final long serialVersionUID = 1;

    public ProofRefused(String message) {
        super(message);
    }
}
