package biennien.events.values;

import java.util.List;

/** An event that carries sealed personal names; the log takes it only while their keys live. */
public interface HoldsPersonalText {

    List<PersonalText> personalTexts();
}
